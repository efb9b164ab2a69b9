import { Site } from './site';

export class LoginPage extends Site {
  readonly email = this.page.getByLabel(this.say('邮箱', 'E-mail'));
  readonly password = this.page.getByLabel(this.say('密码', 'Password'), { exact: true });
  readonly submit = this.page.getByRole('button', { name: this.say('登录', 'Log in'), exact: true });

  async visit(): Promise<void> {
    await this.open('/login');
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }
}
